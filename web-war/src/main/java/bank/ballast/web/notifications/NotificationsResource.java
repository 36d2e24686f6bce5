package bank.ballast.web.notifications;

import bank.ballast.notifications.NotificationId;
import bank.ballast.notifications.Notifications;
import bank.ballast.web.input.Page;
import bank.ballast.web.input.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /api/notifications}. */
@Path("/notifications")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Notifications")
@ApplicationScoped
public class NotificationsResource {

  @Inject private Notifications notifications;

  /** The customer's inbox. */
  @GET
  @Operation(
      operationId = "notifications",
      summary = "The messages in the customer's inbox, newest first",
      description =
          "Each in the language in which it was sent. The same message goes out by e-mail where the"
              + " bank knows an address; it is answered in the app alone.")
  public Page<Notification> mine(@BeanParam PageRequest page) {
    int limit = page.limit();
    List<Notification> found =
        notifications
            .mine(page.before(NotificationId::parse), page.since(NotificationId::parse), limit)
            .stream()
            .map(Notification::of)
            .toList();
    return Page.of(found, limit, Notification::id);
  }

  /** How many are unread. */
  @GET
  @Path("/unread")
  @Operation(operationId = "unreadNotifications", summary = "How many messages are unread")
  public Unread unread() {
    return new Unread(notifications.unread());
  }

  /** One message. */
  @GET
  @Path("/{id}")
  @Operation(
      operationId = "notification",
      summary = "One message",
      description = "Does not mark it read: a list may look ahead.")
  public Notification one(@PathParam("id") String id) {
    return Notification.of(notifications.notification(NotificationId.parse(id)));
  }

  /** Marks one read. */
  @POST
  @Path("/{id}/read")
  @Operation(
      operationId = "readNotification",
      summary = "Marks a message read",
      description = "Again changes nothing: it stays read since it was first read.")
  @APIResponse(
      responseCode = "200",
      description = "The message",
      content = @Content(schema = @Schema(implementation = Notification.class)))
  public Notification read(@PathParam("id") String id) {
    return Notification.of(notifications.read(NotificationId.parse(id)));
  }
}
