package io.huifang.console.pages;

import io.huifang.access.AccountRefusedException;
import io.huifang.access.ApiTokens;
import io.huifang.access.Needs;
import io.huifang.access.Right;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Tokens of the API, for administrators. A secret is shown once, in answer to the request that made it. */
@Controller
@Needs(Right.GRANT_ACCESS)
class TokensPage {

    private static final int USUAL_DAYS = 365;

    private final ApiTokens tokens;
    private final Clock clock;

    TokensPage(ApiTokens tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    /** What was typed into the form. */
    record Form(String name, Set<Right> scopes, int days) {

        static final Form EMPTY = new Form("", Set.of(), USUAL_DAYS);
    }

    @GetMapping("/tokens")
    String list(Model model) {
        return list(Form.EMPTY, Map.of(), model);
    }

    @PostMapping("/tokens")
    String make(
            @RequestParam String name,
            @RequestParam(required = false) @Nullable Set<Right> scopes,
            @RequestParam(defaultValue = "0") int days,
            Model model) {
        Form form = new Form(
                name, scopes == null || scopes.isEmpty() ? EnumSet.noneOf(Right.class) : EnumSet.copyOf(scopes), days);
        try {
            model.addAttribute("secret", tokens.make(form.name(), form.scopes(), form.days()));
            return list(Form.EMPTY, Map.of(), model);
        } catch (AccountRefusedException refused) {
            return list(form, Map.of(refused.field(), refused.words()), model);
        }
    }

    @PostMapping("/tokens/{id}/revoke")
    String revoke(@PathVariable UUID id) {
        tokens.revoke(id);
        return "redirect:/tokens";
    }

    private String list(Form form, Map<String, String> wrong, Model model) {
        model.addAttribute("tokens", tokens.all());
        model.addAttribute("now", clock.instant());
        model.addAttribute("form", form);
        model.addAttribute("wrong", wrong);
        model.addAttribute(
                "scopes",
                Arrays.stream(Right.values())
                        .filter(right -> right != Right.GRANT_ACCESS)
                        .toList());
        return "pages/tokens";
    }
}
