package io.huifang.console;

import io.huifang.call.live.SteeringRefusedException;
import io.huifang.call.live.TooManyWatchersException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says why a live call can't be watched or steered. */
@RestControllerAdvice
class LiveProblems {

    @ExceptionHandler
    ProblemDetail on(SteeringRefusedException refused) {
        return switch (refused.reason()) {
            case NO_CALL -> problem(HttpStatus.NOT_FOUND, "Not found", refused);
            case NOT_NOW -> problem(HttpStatus.CONFLICT, "The call can't do this now", refused);
            case NOT_ALLOWED -> problem(HttpStatus.BAD_REQUEST, "The request is not right", refused);
        };
    }

    @ExceptionHandler
    ProblemDetail on(TooManyWatchersException full) {
        return problem(HttpStatus.SERVICE_UNAVAILABLE, "No place is free", full);
    }

    private static ProblemDetail problem(HttpStatus status, String title, RuntimeException why) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, String.valueOf(why.getMessage()));
        problem.setTitle(title);
        return problem;
    }
}
