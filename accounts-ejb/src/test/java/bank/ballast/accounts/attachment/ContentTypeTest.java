package bank.ballast.accounts.attachment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import bank.ballast.accounts.AttachmentType;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentTypeTest {

  @ParameterizedTest
  @CsvSource({"jpg, JPEG", "png, PNG"})
  void knowsPictures(String format, AttachmentType type) throws IOException {
    ByteArrayOutputStream picture = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB), format, picture);

    assertEquals(Optional.of(type), ContentType.of(picture.toByteArray()));
  }

  @Test
  void knowsPapers() {
    assertEquals(Optional.of(AttachmentType.PDF), of("%PDF-1.7\n%%EOF"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "hello",
        "<!DOCTYPE html><html><script>alert(1)</script></html>",
        "<html>%PDF-1.7</html>",
        "<svg xmlns='http://www.w3.org/2000/svg'/>",
        "GIF89a",
        "PK\u0003\u0004",
        "MZ",
        "\u0089PNG",
      })
  void takesNothingElse(String content) {
    assertEquals(Optional.empty(), of(content));
  }

  private static Optional<AttachmentType> of(String content) {
    return ContentType.of(content.getBytes(StandardCharsets.ISO_8859_1));
  }
}
