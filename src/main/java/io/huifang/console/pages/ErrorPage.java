package io.huifang.console.pages;

import io.huifang.access.OpenToAll;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What is shown where nothing else answered: a page to people, problem+json (RFC 9457) to programs. No internals. */
@Controller
@OpenToAll
@RequestMapping("/error")
class ErrorPage implements ErrorController {

    @RequestMapping(produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView page(HttpServletRequest request) {
        HttpStatus status = status(request);
        return page(status);
    }

    @RequestMapping
    ResponseEntity<ProblemDetail> problem(HttpServletRequest request) {
        HttpStatus status = status(request);
        ProblemDetail problem = ProblemDetail.forStatus(status);
        if (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path) {
            try {
                problem.setInstance(new URI(path));
            } catch (URISyntaxException ignored) {
                // what was asked for is no address, so none is named
            }
        }
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    /** The words are {@code error.<status>}, for the others those of 4xx or 5xx. */
    static ModelAndView page(HttpStatus status) {
        String words = switch (status) {
            case FORBIDDEN -> "403";
            case NOT_FOUND -> "404";
            case SERVICE_UNAVAILABLE -> "503";
            default -> status.is4xxClientError() ? "4xx" : "500";
        };
        return new ModelAndView("pages/error", status).addObject("words", words).addObject("status", status.value());
    }

    private static HttpStatus status(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : null;
        // whoever asks for /error itself
        return status == null ? HttpStatus.NOT_FOUND : status;
    }
}
