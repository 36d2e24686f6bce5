package bank.ballast.systemtests.customer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import bank.ballast.kernel.Ids;
import bank.ballast.systemtests.bank.Bank;
import bank.ballast.systemtests.bank.RunningBank;
import bank.ballast.systemtests.http.Answer;
import bank.ballast.systemtests.people.Customer;
import bank.ballast.systemtests.people.Holder;
import bank.ballast.systemtests.people.JointAccount;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Receipts beside transactions: what they are, how large, how many, whose. */
@RunningBank
class AttachmentsIT {

  private static final int MOST = 5;
  private static final int MOST_BYTES = 5 * 1024 * 1024;

  private final Bank bank;
  private final Holder holder;
  private final String transaction;

  AttachmentsIT(Bank bank) {
    this.bank = bank;
    this.holder = bank.customers().newCustomerWith(1_000);
    this.transaction = newest(holder);
  }

  @Test
  void whatWasAttachedComesBackByteByByte() throws Exception {
    byte[] picture = picture("png", 300);

    Answer added = attach(picture, "image/png").expect(201);

    assertEquals("image/png", added.text("/mediaType"));
    assertEquals(picture.length, added.json().at("/size").asInt());
    assertEquals(holder.customer().name(), added.text("/addedBy"));
    HttpResponse<byte[]> content = content(added.text("/id"));
    assertArrayEquals(picture, content.body());
    assertEquals("image/png", content.headers().firstValue("Content-Type").orElseThrow());
    assertEquals(
        "attachment; filename=\"" + added.text("/id") + ".png\"",
        content.headers().firstValue("Content-Disposition").orElseThrow());
    assertEquals("nosniff", content.headers().firstValue("X-Content-Type-Options").orElseThrow());
    assertEquals(List.of(added.text("/id")), ids(list()));
  }

  @Test
  void theLargestFitsAndOneByteMoreDoesNot() throws Exception {
    byte[] largest = paper(MOST_BYTES);

    String id = attach(largest, "application/pdf").expect(201).text("/id");

    assertArrayEquals(largest, content(id).body());
    assertEquals(
        "" + MOST_BYTES,
        attach(paper(MOST_BYTES + 1), "application/pdf")
            .expectRefusal(422, "ATTACHMENT_TOO_LARGE")
            .text("/limit"));
  }

  @Test
  void itsFirstBytesTellWhatItIsAndNothingElseDoes() throws Exception {
    assertEquals("image/jpeg", attach(picture("jpg", 2), "application/pdf").text("/mediaType"));
    for (String other :
        List.of(
            "", "<html><script>alert(1)</script></html>", "GIF89a", "hello", "PK\u0003\u0004")) {
      attach(other.getBytes(StandardCharsets.ISO_8859_1), "image/png")
          .expectRefusal(422, "ATTACHMENT_TYPE_NOT_TAKEN");
    }
    attach(picture("png", 2), "text/html").expect(415);
    attach("{}".getBytes(StandardCharsets.UTF_8), "application/json").expect(415);
  }

  @Test
  void aTransactionTakesFiveAlsoWhereManyComeAtOnce() {
    List<Answer> answers = AtOnce.times(16, i -> attach(paper(1_000 + i), "application/pdf"));

    assertEquals(MOST, answers.stream().filter(it -> it.status() == 201).count());
    answers.stream()
        .filter(it -> it.status() != 201)
        .forEach(it -> it.expectRefusal(422, "TOO_MANY_ATTACHMENTS"));
    assertEquals(MOST, ids(list()).size());
  }

  @Test
  void theSameContentIsKeptOnce() {
    byte[] paper = paper(5_000);

    List<Answer> answers = AtOnce.times(8, i -> attach(paper, "application/pdf"));

    assertEquals(1, answers.stream().map(it -> it.expect(201).text("/id")).distinct().count());
    assertEquals(1, ids(list()).size());
  }

  @Test
  void whatIsRemovedIsGone() {
    String id = attach(paper(1_000), "application/pdf").expect(201).text("/id");

    assertEquals(
        id,
        holder.api().send("DELETE", "/attachments/" + id, null, Map.of()).expect(200).text("/id"));

    holder.api().get("/attachments/" + id).expectRefusal(404, "ATTACHMENT_NOT_FOUND");
    holder
        .api()
        .send("DELETE", "/attachments/" + id, null, Map.of())
        .expectRefusal(404, "ATTACHMENT_NOT_FOUND");
    assertEquals(List.of(), ids(list()));
    assertEquals(
        List.of("0"),
        bank.books()
            .texts(
                "SELECT COUNT(*) FROM accounts_attachment_content WHERE attachment_id = ?",
                Ids.parse("att", id).toString()));
  }

  @Test
  void holdersShareThemAndNobodyElseSeesThem() {
    Customer second = bank.customers().newCustomer();
    JointAccount joint = JointAccount.openedBy(holder.customer());
    Holder other = joint.with(second);
    holder.customer().receive(joint.first().account(), 100);
    String shared = newest(joint.first());
    String id = send(holder, shared, paper(1_000), "application/pdf").expect(201).text("/id");

    assertFalse(second.api().get("/attachments/" + id).expect(200).body().isEmpty());
    assertEquals(
        holder.customer().name(),
        second
            .api()
            .get("/transactions/" + shared + "/attachments")
            .expect(200)
            .text("/items/0/addedBy"));
    Holder stranger = bank.customers().newCustomerWithAccount();
    stranger.api().get("/attachments/" + id).expectRefusal(404, "ATTACHMENT_NOT_FOUND");
    stranger
        .api()
        .get("/transactions/" + shared + "/attachments")
        .expectRefusal(404, "TRANSACTION_NOT_FOUND");
    send(stranger, shared, paper(9), "application/pdf").expectRefusal(404, "TRANSACTION_NOT_FOUND");
    other.api().send("DELETE", "/attachments/" + id, null, Map.of()).expect(200);
  }

  private Answer attach(byte[] content, String type) {
    return send(holder, transaction, content, type);
  }

  private static Answer send(Holder who, String transaction, byte[] content, String type) {
    return who.api()
        .send(
            "POST",
            "/transactions/" + transaction + "/attachments",
            content,
            Map.of("Content-Type", type));
  }

  private Answer list() {
    return holder.api().get("/transactions/" + transaction + "/attachments").expect(200);
  }

  private HttpResponse<byte[]> content(String id) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(bank.apiUrl() + "/attachments/" + id))
                .header("Authorization", "Bearer " + holder.customer().person().token())
                .build(),
            HttpResponse.BodyHandlers.ofByteArray());
  }

  private static String newest(Holder holder) {
    return holder.customer().transactions(holder.account()).get(0).at("/id").asText();
  }

  private static List<String> ids(Answer list) {
    return list.json().at("/items").findValuesAsText("id");
  }

  /** Noise, so that no two stretches of it are alike. */
  private static byte[] paper(int length) {
    byte[] bytes = new byte[length];
    new Random(length).nextBytes(bytes);
    byte[] head = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(head, 0, bytes, 0, Math.min(head.length, length));
    return bytes;
  }

  private static byte[] picture(String format, int width) throws IOException {
    BufferedImage image = new BufferedImage(width, width, BufferedImage.TYPE_INT_RGB);
    int[] noise = new Random(width).ints((long) width * width).toArray();
    image.setRGB(0, 0, width, width, Arrays.copyOf(noise, noise.length), 0, width);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, format, out);
    return out.toByteArray();
  }
}
