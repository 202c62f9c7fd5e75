package io.huifang.console.pages;

import io.huifang.access.Right;

/**
 * The entries of the navigation, in their order. One is shown to those who have its right, and only when a page answers its
 * path. Its words are the message {@code nav.<name in small letters>}.
 */
enum Section {
    NOW("/now", Right.SEE_CALLS),
    CAMPAIGNS("/campaigns", Right.SEE_CAMPAIGNS),
    CASES("/cases", Right.SEE_CASES),
    INBOX("/inbox", Right.SEE_TASKS),
    TASKS("/tasks", Right.SEE_TASKS),
    SCRIPTS("/scripts", Right.SEE_SCRIPTS),
    REPORTS("/reports", Right.SEE_REPORTS),
    TRAIL("/trail", Right.READ_TRAIL),
    ACCOUNTS("/accounts", Right.GRANT_ACCESS),
    TOKENS("/tokens", Right.GRANT_ACCESS);

    private final String path;
    private final Right right;

    Section(String path, Right right) {
        this.path = path;
        this.right = right;
    }

    public String path() {
        return path;
    }

    Right right() {
        return right;
    }

    /** The key of its words. */
    public String words() {
        return "nav." + name().toLowerCase(java.util.Locale.ROOT);
    }

    boolean holds(String requested) {
        return requested.equals(path) || requested.startsWith(path + "/");
    }
}
