package io.huifang.console.pages;

import io.huifang.access.OpenToAll;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where one signs in, here or at the bank's identity provider. The form is taken by Spring Security. */
@Controller
@OpenToAll
class SignInPage {

    private final ObjectProvider<ClientRegistrationRepository> providers;

    SignInPage(ObjectProvider<ClientRegistrationRepository> providers) {
        this.providers = providers;
    }

    /** A button to sign in elsewhere. */
    record Elsewhere(String name, String href) {}

    @GetMapping("/sign-in")
    String signIn(
            @RequestParam(required = false) @Nullable String wrong,
            @RequestParam(required = false) @Nullable String wait,
            Model model) {
        model.addAttribute("problem", wait != null ? "sign-in.wait" : wrong != null ? "sign-in.wrong" : null);
        model.addAttribute("elsewhere", elsewhere());
        return "pages/sign-in";
    }

    private List<Elsewhere> elsewhere() {
        if (!(providers.getIfAvailable() instanceof Iterable<?> registrations)) {
            return List.of();
        }
        return StreamSupport.stream(registrations.spliterator(), false)
                .filter(ClientRegistration.class::isInstance)
                .map(ClientRegistration.class::cast)
                .map(provider -> new Elsewhere(
                        provider.getClientName(), "/oauth2/authorization/" + provider.getRegistrationId()))
                .toList();
    }
}
