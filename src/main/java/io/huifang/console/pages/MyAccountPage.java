package io.huifang.console.pages;

import io.huifang.access.AccountRefusedException;
import io.huifang.access.AccountUser;
import io.huifang.access.Accounts;
import io.huifang.access.Right;
import io.huifang.access.SignedIn;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One's own account: what it may do, its password, its sessions. */
@Controller
@SignedIn
class MyAccountPage {

    private final Accounts accounts;

    MyAccountPage(Accounts accounts) {
        this.accounts = accounts;
    }

    @GetMapping("/me")
    String me(Authentication who, Model model) {
        List<Right> rights = Arrays.stream(Right.values())
                .filter(right -> who.getAuthorities().stream()
                        .anyMatch(authority -> right.authority().equals(authority.getAuthority())))
                .toList();
        model.addAttribute("rights", rights);
        model.addAttribute("local", who.getPrincipal() instanceof AccountUser);
        return "pages/me";
    }

    @GetMapping("/me/password")
    String password(Authentication who, Model model) {
        AccountUser user = user(who);
        return form(user, Map.of(), model);
    }

    /** Ends all sessions, this one too, so that one signs in with the new password. */
    @PostMapping("/me/password")
    String change(
            @RequestParam String old,
            @RequestParam String changed,
            @RequestParam String again,
            Authentication who,
            Model model) {
        AccountUser user = user(who);
        if (!changed.equals(again)) {
            return form(user, Map.of("again", "access.not-the-same"), model);
        }
        try {
            accounts.changePassword(user.id(), old, changed);
        } catch (AccountRefusedException refused) {
            return form(user, Map.of(refused.field(), refused.words()), model);
        }
        return "redirect:/sign-in?changed";
    }

    @PostMapping("/me/sessions/end")
    String endSessions(Authentication who) {
        accounts.endSessions(user(who).id());
        return "redirect:/sign-in";
    }

    private static String form(AccountUser user, Map<String, String> wrong, Model model) {
        model.addAttribute("wrong", wrong);
        model.addAttribute("forced", user.mustChange());
        return "pages/password";
    }

    private static AccountUser user(Authentication who) {
        if (who.getPrincipal() instanceof AccountUser user) {
            return user;
        }
        throw new MissingPageException("who signs in elsewhere has no password here");
    }
}
