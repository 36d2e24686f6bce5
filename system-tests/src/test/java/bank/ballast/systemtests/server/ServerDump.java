package bank.ballast.systemtests.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jboss.as.controller.client.ModelControllerClient;
import org.jboss.as.controller.client.helpers.Operations;
import org.jboss.dmr.ModelNode;
import org.jboss.dmr.ModelType;
import org.jboss.dmr.Property;

/**
 * What the security of the server depends on, as the server itself tells it to its administrator.
 */
final class ServerDump {

  private static final List<String> ADDRESSES =
      List.of(
          "/interface=management",
          "/interface=public",
          "/socket-binding-group=standard-sockets",
          "/core-service=management/management-interface=http-interface",
          "/core-service=management/access=authorization",
          "/subsystem=datasources",
          "/subsystem=ejb3",
          "/subsystem=elytron/http-authentication-factory=management-http-authentication",
          "/subsystem=elytron/sasl-authentication-factory=management-sasl-authentication",
          "/subsystem=logging/root-logger=ROOT",
          "/subsystem=remoting",
          "/subsystem=undertow");

  /** What only makes it faster or slower may change without anybody thinking of security. */
  private static final Pattern SPEED =
      Pattern.compile(
          "^/subsystem=(datasources|ejb3)/.*(pool|thread|cache|timeout|minutes|millis|statistics"
              + "|connection-properties|checker|sorter|validat|timer|track)");

  private final URI management;

  ServerDump(String management) {
    this.management = URI.create(management);
  }

  /** A line for each setting that is not as WildFly delivers it or that names a door. */
  String text() throws IOException {
    List<String> lines = new ArrayList<>();
    try (ModelControllerClient client =
        ModelControllerClient.Factory.create(
            "remote+http", InetAddress.getLoopbackAddress(), management.getPort())) {
      for (String kind : List.of("extension", "subsystem", "deployment")) {
        lines.addAll(names(client, kind));
      }
      for (String address : ADDRESSES) {
        ModelNode resource = read(client, address);
        List<String> found = new ArrayList<>();
        collect(address, resource, found);
        found.stream().filter(line -> !SPEED.matcher(line).find()).forEach(lines::add);
      }
    }
    return String.join("\n", lines) + "\n";
  }

  private static List<String> names(ModelControllerClient client, String kind) throws IOException {
    ModelNode operation =
        Operations.createOperation("read-children-names", new ModelNode().setEmptyList());
    operation.get("child-type").set(kind);
    TreeSet<String> names = new TreeSet<>();
    result(client, operation)
        .asList()
        .forEach(name -> names.add("/" + kind + "=" + name.asString()));
    return List.copyOf(names);
  }

  private static ModelNode read(ModelControllerClient client, String address) throws IOException {
    ModelNode path = new ModelNode().setEmptyList();
    for (String part : address.substring(1).split("/", -1)) {
      String[] pair = part.split("=", 2);
      path.add(pair[0], pair[1]);
    }
    ModelNode operation = Operations.createReadResourceOperation(path, true);
    operation.get("include-defaults").set(false);
    operation.get("include-runtime").set(false);
    return result(client, operation);
  }

  private static ModelNode result(ModelControllerClient client, ModelNode operation)
      throws IOException {
    ModelNode answer = client.execute(operation);
    if (!Operations.isSuccessfulOutcome(answer)) {
      throw new IllegalStateException(Operations.getFailureDescription(answer).asString());
    }
    return Operations.readResult(answer);
  }

  private static void collect(String at, ModelNode node, List<String> lines) {
    if (node.getType() != ModelType.OBJECT) {
      if (node.isDefined()) {
        lines.add(at + " = " + node.asString());
      }
      return;
    }
    List<Property> properties = new ArrayList<>(node.asPropertyList());
    properties.sort((one, other) -> one.getName().compareTo(other.getName()));
    for (Property property : properties) {
      collect(at + "/" + property.getName(), property.getValue(), lines);
    }
  }
}
