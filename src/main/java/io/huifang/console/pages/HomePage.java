package io.huifang.console.pages;

import io.huifang.access.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Leads to the first page that the user may see; says so where there is none. */
@Controller
@SignedIn
class HomePage {

    private final Frames frames;

    HomePage(Frames frames) {
        this.frames = frames;
    }

    @GetMapping("/")
    String home(HttpServletRequest request) {
        return frames.of(request).sections().stream()
                .findFirst()
                .map(section -> "redirect:" + section.path())
                .orElse("pages/home");
    }
}
