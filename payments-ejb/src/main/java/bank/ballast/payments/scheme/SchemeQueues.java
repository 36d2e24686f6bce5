package bank.ballast.payments.scheme;

import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import org.jspecify.annotations.Nullable;

/**
 * A line to the scheme's broker: one queue there, one back. What is sent is with the broker when
 * {@link #send} returns; what is received stays with it until {@link #acknowledge}.
 */
final class SchemeQueues implements AutoCloseable {

  /** From this bank to the scheme, and back. */
  private static final String TO_SCHEME = "scheme.in";

  private static final String FROM_SCHEME = "scheme.out.009900";

  private final Connection connection;
  private final Session sending;
  private final Session receiving;
  private final MessageProducer producer;
  private final MessageConsumer consumer;

  private SchemeQueues(Connection connection) throws JMSException {
    this.connection = connection;
    this.sending = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
    this.receiving = connection.createSession(true, Session.SESSION_TRANSACTED);
    this.producer = sending.createProducer(sending.createQueue(TO_SCHEME));
    this.consumer = receiving.createConsumer(receiving.createQueue(FROM_SCHEME));
    connection.start();
  }

  /** Opens a line. */
  static SchemeQueues open(ConnectionFactory factory, String user, String password)
      throws JMSException {
    Connection connection = factory.createConnection(user, password);
    boolean open = false;
    try {
      SchemeQueues queues = new SchemeQueues(connection);
      open = true;
      return queues;
    } finally {
      if (!open) {
        connection.close();
      }
    }
  }

  /** Sends a message. */
  void send(String text) throws JMSException {
    producer.send(sending.createTextMessage(text));
  }

  /**
   * The next message that has come.
   *
   * @return its text; empty for one that is no text, null where none came in time
   */
  @Nullable String receive(long millis) throws JMSException {
    Message message = consumer.receive(millis);
    if (message == null) {
      return null;
    }
    return message instanceof TextMessage text && text.getText() != null ? text.getText() : "";
  }

  /** The broker may forget all that was received. */
  void acknowledge() throws JMSException {
    receiving.commit();
  }

  @Override
  public void close() throws JMSException {
    connection.close();
  }
}
