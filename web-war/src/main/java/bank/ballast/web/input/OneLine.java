package bank.ballast.web.input;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A text of one line without control characters, halves of characters, or marks that turn the
 * direction of the text around: those can make a reference read as something that it is not, in a
 * list, a log or a statement.
 */
@Documented
@Constraint(validatedBy = {})
@Pattern(regexp = OneLine.PATTERN)
@ReportAsSingleViolation
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface OneLine {

  /** The pattern, which no other language than Java's reads. */
  String PATTERN = "[^\\p{Cc}\\p{Cs}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]*";

  /** The text for the client. */
  String message() default "{bank.ballast.web.input.OneLine.message}";

  /** Groups, unused. */
  Class<?>[] groups() default {};

  /** Payload, unused. */
  Class<? extends Payload>[] payload() default {};
}
