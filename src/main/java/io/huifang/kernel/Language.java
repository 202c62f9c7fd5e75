package io.huifang.kernel;

import java.util.Locale;

/** The languages that calls are held in; both are first class. */
public enum Language {
    EN_US("en-US"),
    ZH_CN("zh-CN");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** The BCP 47 tag, as used in file names, scripts and the REST API. */
    public String tag() {
        return tag;
    }

    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    /** @throws IllegalArgumentException naming the tag and what is allowed */
    public static Language of(String tag) {
        for (Language language : values()) {
            if (language.tag.equalsIgnoreCase(tag)) {
                return language;
            }
        }
        throw new IllegalArgumentException("'" + tag + "' is not a language here; allowed are en-US and zh-CN");
    }
}
