package io.huifang.console;

import io.huifang.campaign.CampaignChangeRefusedException;
import io.huifang.campaign.CampaignRefusedException;
import io.huifang.campaign.CaseRefusedException;
import io.huifang.campaign.ContactRefusedException;
import io.huifang.campaign.ExternalIdTakenException;
import io.huifang.campaign.Imports;
import io.huifang.followup.TaskChangeRefusedException;
import io.huifang.followup.TaskTakenException;
import java.net.URI;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Says what went wrong as problem+json (RFC 9457), without personal data and without internals. */
@RestControllerAdvice(annotations = RestController.class)
class ApiProblems extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ApiProblems.class);

    @ExceptionHandler
    ProblemDetail on(BadRequestException bad) {
        ProblemDetail problem =
                problem(HttpStatus.BAD_REQUEST, "The request is not right", String.valueOf(bad.getMessage()));
        problem.setProperty("errors", bad.errors());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail on(CaseRefusedException refused) {
        ProblemDetail problem = problem(
                HttpStatus.BAD_REQUEST, "The request is not right", "This is no case that can be opened; see errors.");
        problem.setProperty(
                "errors",
                List.of(new FieldError("case", String.valueOf(refused.getMessage()), null, "what the problem says")));
        return problem;
    }

    @ExceptionHandler
    ProblemDetail on(ContactRefusedException refused) {
        String why = String.valueOf(refused.getMessage());
        return switch (refused.reason()) {
            case NO_CASE, NO_CONTACT_POINT -> problem(HttpStatus.NOT_FOUND, "Not found", why);
            case CONFLICT -> problem(HttpStatus.CONFLICT, "The contact point can't be this", why);
        };
    }

    @ExceptionHandler
    ProblemDetail on(ExternalIdTakenException taken) {
        ProblemDetail problem = problem(
                HttpStatus.CONFLICT,
                "The external id is taken",
                "A case with this externalId and another content exists. Send the same content to get that case,"
                        + " or another externalId to open a new one.");
        problem.setProperty("case", URI.create("/api/cases/" + taken.existing()));
        return problem;
    }

    @ExceptionHandler
    ProblemDetail on(Imports.ImportFileRefusedException refused) {
        return problem(HttpStatus.BAD_REQUEST, "The file can't be imported", String.valueOf(refused.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail on(CampaignRefusedException refused) {
        ProblemDetail problem =
                problem(HttpStatus.BAD_REQUEST, "The request is not right", "This is no campaign that can be made.");
        problem.setProperty(
                "errors",
                List.of(new FieldError(
                        refused.field(), String.valueOf(refused.getMessage()), null, "what the problem says")));
        return problem;
    }

    @ExceptionHandler
    ProblemDetail on(CampaignChangeRefusedException refused) {
        return problem(HttpStatus.CONFLICT, "The campaign can't do this now", String.valueOf(refused.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail on(TaskTakenException taken) {
        ProblemDetail problem =
                problem(HttpStatus.CONFLICT, "Somebody else has the task", String.valueOf(taken.getMessage()));
        problem.setProperty("owner", taken.owner());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail on(TaskChangeRefusedException refused) {
        return problem(HttpStatus.CONFLICT, "The task can't take this now", String.valueOf(refused.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail on(NotFoundException missing) {
        return problem(HttpStatus.NOT_FOUND, "Not found", String.valueOf(missing.getMessage()));
    }

    @ExceptionHandler({DataAccessException.class, TransactionException.class})
    ProblemDetail onDatabase(RuntimeException failure) {
        LOG.error("request failed, the database does not answer", failure);
        return problem(
                HttpStatus.SERVICE_UNAVAILABLE,
                "The database does not answer",
                "Nothing was changed or it is not known; try again. An externalId makes it safe to repeat.");
    }

    private static ProblemDetail problem(HttpStatus status, String title, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(title);
        return problem;
    }
}
