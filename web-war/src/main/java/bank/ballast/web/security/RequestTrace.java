package bank.ballast.web.security;

import bank.ballast.security.SecurityLog;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * Gives each request a trace id, or keeps the one that came in {@code traceparent} (W3C Trace
 * Context), puts it into the log's context, and tells it to the client.
 */
public class RequestTrace extends HttpFilter {

  /** The header that tells the client. */
  public static final String HEADER = "Trace-Id";

  private static final long serialVersionUID = 1L;
  private static final String ATTRIBUTE = RequestTrace.class.getName();
  private static final Pattern TRACE_PARENT =
      Pattern.compile(
          "(?!ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}(-.*)?");
  private static final int BYTES = 16;
  private static final SecureRandom RANDOM = new SecureRandom();

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String id = traceId(request);
    request.setAttribute(ATTRIBUTE, id);
    response.setHeader(HEADER, id);
    MDC.put(SecurityLog.TRACE_ID, id);
    try {
      chain.doFilter(request, response);
    } finally {
      MDC.remove(SecurityLog.TRACE_ID);
    }
  }

  /** The dispatch to the error page is the same request, and keeps its id. */
  private static String traceId(HttpServletRequest request) {
    return request.getAttribute(ATTRIBUTE) instanceof String kept
        ? kept
        : traceId(request.getHeader("traceparent"));
  }

  /** The trace id that the header names, or a new one. */
  static String traceId(@Nullable String traceParent) {
    if (traceParent != null) {
      Matcher matcher = TRACE_PARENT.matcher(traceParent);
      if (matcher.matches()) {
        return matcher.group(1);
      }
    }
    byte[] random = new byte[BYTES];
    RANDOM.nextBytes(random);
    return HexFormat.of().formatHex(random);
  }
}
