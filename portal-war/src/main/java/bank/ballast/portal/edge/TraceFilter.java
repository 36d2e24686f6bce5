package bank.ballast.portal.edge;

import bank.ballast.security.SecurityLog;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * Gives each request a trace id: the caller's (W3C Trace Context) or a new one. It stands in every
 * line of the log that the request causes, and in the answer, so that a person can name it.
 */
public class TraceFilter extends HttpFilter {

  /** Names in an address the trace that a page is to show, where it isn't its own. */
  public static final String OF = "of";

  /** The attribute with the trace that a page shows. */
  public static final String SHOWN = "shownTraceId";

  private static final long serialVersionUID = 1L;
  private static final Pattern SHOWN_OF = Pattern.compile("(?:.*&)?" + OF + "=([0-9a-f]{32})");
  private static final Pattern TRACEPARENT =
      Pattern.compile("00-(?!0{32})([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (request.getAttribute(SecurityLog.TRACE_ID) == null) {
      request.setAttribute(SecurityLog.TRACE_ID, traceId(request.getHeader("traceparent")));
    }
    Object traceId = request.getAttribute(SecurityLog.TRACE_ID);
    request.setAttribute(SHOWN, shown(request.getQueryString(), traceId.toString()));
    response.setHeader("X-Trace-Id", traceId.toString());
    MDC.put(SecurityLog.TRACE_ID, traceId);
    try {
      chain.doFilter(request, response);
    } finally {
      MDC.remove(SecurityLog.TRACE_ID);
    }
  }

  /** The trace that a query names, or the request's own where it names none. */
  static String shown(@Nullable String query, String own) {
    Matcher named = SHOWN_OF.matcher(query == null ? "" : query);
    return named.matches() ? named.group(1) : own;
  }

  /** The trace id of a {@code traceparent} header, or a new one where it has none. */
  static String traceId(@Nullable String traceparent) {
    Matcher given = TRACEPARENT.matcher(traceparent == null ? "" : traceparent);
    if (given.matches()) {
      return given.group(1);
    }
    byte[] id = new byte[16];
    ThreadLocalRandom.current().nextBytes(id);
    return HexFormat.of().formatHex(id);
  }
}
