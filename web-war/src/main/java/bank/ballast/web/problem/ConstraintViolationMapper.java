package bank.ballast.web.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Comparator;
import java.util.List;

/** Content that breaks a constraint of Bean Validation, whose texts know the reader's language. */
@Provider
@ApplicationScoped
public class ConstraintViolationMapper implements ExceptionMapper<ConstraintViolationException> {

  @Inject private ProblemAnswers answers;

  @Override
  public Response toResponse(ConstraintViolationException violations) {
    List<FieldError> errors =
        violations.getConstraintViolations().stream()
            .map(it -> new FieldError(field(it), it.getMessage()))
            .sorted(Comparator.comparing(FieldError::field).thenComparing(FieldError::reason))
            .toList();
    return answers.response(problems -> problems.invalid(errors));
  }

  /** The path as the client wrote it: without the method and the parameter that received it. */
  static String field(ConstraintViolation<?> violation) {
    StringBuilder field = new StringBuilder();
    for (Path.Node node : violation.getPropertyPath()) {
      if (node.getKind() == ElementKind.PROPERTY) {
        field.append(field.isEmpty() ? "" : ".").append(node.getName());
      }
    }
    return field.toString();
  }
}
