package io.huifang.console.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/**
 * The languages of the console and its words. Each group of pages may have bundles of its own: every
 * {@code messages/<name>_en.properties} is read, with its twin {@code messages/<name>_zh_CN.properties}.
 */
@Configuration(proxyBeanMethods = false)
class Languages {

    static final String COOKIE = "huifang-language";
    static final List<Locale> SPOKEN = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    private static final String ENDING = "_en.properties";

    /** English for whoever asks for neither, and for programs, which ask for none. */
    static Locale spoken(@Nullable String tag) {
        return SPOKEN.stream()
                .filter(locale -> locale.toLanguageTag().equals(tag))
                .findFirst()
                .orElse(Locale.ENGLISH);
    }

    @Bean
    LocaleResolver localeResolver() {
        CookieLocaleResolver resolver = new CookieLocaleResolver(COOKIE);
        resolver.setCookieMaxAge(Duration.ofDays(365));
        resolver.setCookieSameSite("Lax");
        resolver.setRejectInvalidCookies(false);
        resolver.setDefaultLocaleFunction(Languages::accepted);
        return resolver;
    }

    private static Locale accepted(HttpServletRequest request) {
        String accepted = request.getHeader("Accept-Language");
        if (accepted == null) {
            return Locale.ENGLISH;
        }
        try {
            for (Locale.LanguageRange range : Locale.LanguageRange.parse(accepted)) {
                if (range.getRange().equals("zh") || range.getRange().startsWith("zh-")) {
                    return Locale.SIMPLIFIED_CHINESE;
                }
                if (range.getRange().equals("en") || range.getRange().startsWith("en-")) {
                    return Locale.ENGLISH;
                }
            }
        } catch (IllegalArgumentException noSuchHeader) {
            return Locale.ENGLISH;
        }
        return Locale.ENGLISH;
    }

    @Bean
    MessageSource messageSource() throws IOException {
        ResourceBundleMessageSource source = new ResourceBundleMessageSource();
        source.setBasenames(bundles().toArray(String[]::new));
        source.setDefaultEncoding("UTF-8");
        source.setDefaultLocale(Locale.ENGLISH);
        // one rule for all words: they are patterns of MessageFormat
        source.setAlwaysUseMessageFormat(true);
        return source;
    }

    static List<String> bundles() throws IOException {
        List<String> names = new ArrayList<>();
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*" + ENDING)) {
            String name = String.valueOf(file.getFilename());
            names.add("messages/" + name.substring(0, name.length() - ENDING.length()));
        }
        return names.stream().sorted().toList();
    }
}
