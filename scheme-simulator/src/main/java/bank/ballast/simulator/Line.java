package bank.ballast.simulator;

import bank.ballast.iso20022.SchemeMessage;
import bank.ballast.iso20022.SchemeXml;
import bank.ballast.iso20022.UnreadableMessage;
import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;

/** The scheme's end of the queues. */
final class Line implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(Line.class.getName());

  private final ActiveMQConnectionFactory factory = new ActiveMQConnectionFactory(Broker.INSIDE);
  private final Connection connection;
  private final Session sending;
  private final MessageProducer producer;

  Line(String user, String password) throws JMSException {
    this.connection = factory.createConnection(user, password);
    this.sending = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
    this.producer = sending.createProducer(sending.createQueue(Broker.TO_BANK));
  }

  /** Hands every message from the bank on, from now on. */
  void listen(Consumer<SchemeMessage> taker) throws JMSException {
    Session receiving = connection.createSession(false, Session.CLIENT_ACKNOWLEDGE);
    receiving
        .createConsumer(receiving.createQueue(Broker.TO_SCHEME))
        .setMessageListener(message -> take(message, taker));
    connection.start();
  }

  /** Sends a message to the bank. */
  synchronized void send(SchemeMessage message) {
    try {
      producer.send(sending.createTextMessage(SchemeXml.write(message)));
    } catch (JMSException broken) {
      throw new IllegalStateException("the broker takes nothing", broken);
    }
  }

  @Override
  public void close() throws JMSException {
    connection.close();
    factory.close();
  }

  private static void take(Message message, Consumer<SchemeMessage> taker) {
    try {
      if (message instanceof TextMessage text) {
        taker.accept(SchemeXml.read(text.getText()));
      }
      message.acknowledge();
    } catch (UnreadableMessage unreadable) {
      LOG.log(Level.WARNING, "the bank sent what is no message: {0}", unreadable.getMessage());
    } catch (JMSException broken) {
      LOG.log(Level.WARNING, "a message could not be taken", broken);
    }
  }
}
