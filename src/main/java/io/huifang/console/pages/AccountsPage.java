package io.huifang.console.pages;

import io.huifang.access.Account;
import io.huifang.access.AccountRefusedException;
import io.huifang.access.Accounts;
import io.huifang.access.Needs;
import io.huifang.access.Right;
import io.huifang.access.Role;
import java.util.EnumSet;
import java.util.List;
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

/** Accounts, for administrators. A password that is given out is shown once, in answer to the request that made it. */
@Controller
@Needs(Right.GRANT_ACCESS)
class AccountsPage {

    private final Accounts accounts;

    AccountsPage(Accounts accounts) {
        this.accounts = accounts;
    }

    /** What was typed into the form. */
    record Form(String login, String name, Set<Role> roles, boolean disabled) {

        static final Form EMPTY = new Form("", "", Set.of(Role.OPERATOR), false);
    }

    @GetMapping("/accounts")
    String list(Model model) {
        return list(Form.EMPTY, Map.of(), model);
    }

    @PostMapping("/accounts")
    String make(
            @RequestParam String login,
            @RequestParam String name,
            @RequestParam(required = false) @Nullable Set<Role> roles,
            Model model) {
        Form form = new Form(login, name, given(roles), false);
        try {
            model.addAttribute("password", accounts.make(form.login(), form.name(), form.roles()));
            model.addAttribute("whose", form.login());
            return list(Form.EMPTY, Map.of(), model);
        } catch (AccountRefusedException refused) {
            return list(form, Map.of(refused.field(), refused.words()), model);
        }
    }

    @GetMapping("/accounts/{id}")
    String account(@PathVariable UUID id, Model model) {
        Account account = find(id);
        return page(
                account,
                new Form(account.login(), account.name(), account.roles(), account.disabled()),
                Map.of(),
                model);
    }

    @PostMapping("/accounts/{id}")
    String change(
            @PathVariable UUID id,
            @RequestParam String name,
            @RequestParam(required = false) @Nullable Set<Role> roles,
            @RequestParam(defaultValue = "false") boolean disabled,
            Model model) {
        Account account = find(id);
        try {
            accounts.change(id, name, given(roles), disabled);
        } catch (AccountRefusedException refused) {
            return page(
                    account,
                    new Form(account.login(), name, given(roles), disabled),
                    Map.of(refused.field(), refused.words()),
                    model);
        }
        return "redirect:/accounts";
    }

    @PostMapping("/accounts/{id}/password")
    String resetPassword(@PathVariable UUID id, Model model) {
        Account account = find(id);
        model.addAttribute("password", accounts.resetPassword(id));
        model.addAttribute("whose", account.login());
        return list(Form.EMPTY, Map.of(), model);
    }

    @PostMapping("/accounts/{id}/sessions/end")
    String endSessions(@PathVariable UUID id) {
        find(id);
        accounts.endSessions(id);
        return "redirect:/accounts/" + id;
    }

    private String list(Form form, Map<String, String> wrong, Model model) {
        List<Account> all = accounts.all();
        model.addAttribute("accounts", all);
        model.addAttribute("form", form);
        model.addAttribute("wrong", wrong);
        model.addAttribute("roles", Role.values());
        return "pages/accounts";
    }

    private static String page(Account account, Form form, Map<String, String> wrong, Model model) {
        model.addAttribute("account", account);
        model.addAttribute("form", form);
        model.addAttribute("wrong", wrong);
        model.addAttribute("roles", Role.values());
        return "pages/account";
    }

    private static Set<Role> given(@Nullable Set<Role> roles) {
        return roles == null || roles.isEmpty() ? EnumSet.noneOf(Role.class) : EnumSet.copyOf(roles);
    }

    private Account find(UUID id) {
        return accounts.find(id).orElseThrow(() -> new MissingPageException("no such account"));
    }
}
