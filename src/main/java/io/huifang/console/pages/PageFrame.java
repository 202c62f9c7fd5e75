package io.huifang.console.pages;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page its frame. */
@ControllerAdvice(basePackageClasses = PageFrame.class)
class PageFrame {

    private final Frames frames;

    PageFrame(Frames frames) {
        this.frames = frames;
    }

    @ModelAttribute("frame")
    Frame frame(HttpServletRequest request) {
        return frames.of(request);
    }
}
