package io.huifang.console.pages;

import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** A page in place of the one that could not be shown. What a form got wrong its own page says. */
@ControllerAdvice(basePackageClasses = PageProblems.class)
class PageProblems {

    private static final Logger LOG = LoggerFactory.getLogger(PageProblems.class);

    private final Frames frames;

    PageProblems(Frames frames) {
        this.frames = frames;
    }

    @ExceptionHandler
    ModelAndView on(MissingPageException missing, HttpServletRequest request) {
        return page(HttpStatus.NOT_FOUND, request);
    }

    @ExceptionHandler({DataAccessException.class, TransactionException.class})
    ModelAndView onDatabase(RuntimeException failure, HttpServletRequest request) {
        LOG.error("page failed, the database does not answer path={}", request.getRequestURI(), failure);
        return page(HttpStatus.SERVICE_UNAVAILABLE, request);
    }

    private ModelAndView page(HttpStatus status, HttpServletRequest request) {
        return ErrorPage.page(status).addObject("frame", frames.of(request));
    }
}
