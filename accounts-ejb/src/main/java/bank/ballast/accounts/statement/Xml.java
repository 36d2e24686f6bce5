package bank.ballast.accounts.statement;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** An XML document while it is written, an element after the other. */
final class Xml {

  private final XMLStreamWriter writer;

  /** Begins one, in UTF-8. */
  Xml(OutputStream out) throws IOException {
    try {
      writer =
          XMLOutputFactory.newInstance().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
      writer.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
    } catch (XMLStreamException broken) {
      throw new IOException(broken);
    }
  }

  /** What is written inside an element. */
  @FunctionalInterface
  interface Content {
    void write() throws IOException;
  }

  private interface Step {
    void run() throws XMLStreamException;
  }

  /** Tells programs something ahead of the first element. */
  Xml instruction(String target, String content) throws IOException {
    return step(() -> writer.writeProcessingInstruction(target, content));
  }

  /** The first element, which names the schema of all. */
  void root(String name, String namespace, Content content) throws IOException {
    step(() -> writer.writeStartElement(name));
    step(() -> writer.writeDefaultNamespace(namespace));
    content.write();
    step(writer::writeEndElement);
    end();
  }

  /** An element with others in it. */
  Xml in(String name, Content content) throws IOException {
    step(() -> writer.writeStartElement(name));
    content.write();
    return step(writer::writeEndElement);
  }

  /** An element with a text, one line of it. */
  Xml text(String name, String text) throws IOException {
    step(() -> writer.writeStartElement(name));
    step(() -> writer.writeCharacters(text));
    return step(writer::writeEndElement);
  }

  /** An element with an attribute and a text. */
  Xml text(String name, String attribute, String value, String text) throws IOException {
    step(() -> writer.writeStartElement(name));
    step(() -> writer.writeAttribute(attribute, value));
    step(() -> writer.writeCharacters(text));
    return step(writer::writeEndElement);
  }

  /** Ends the document, and leaves the stream open. */
  void end() throws IOException {
    step(writer::writeEndDocument);
    step(writer::flush);
  }

  private Xml step(Step step) throws IOException {
    try {
      step.run();
      return this;
    } catch (XMLStreamException broken) {
      throw new IOException(broken);
    }
  }
}
