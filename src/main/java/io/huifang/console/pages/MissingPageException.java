package io.huifang.console.pages;

import java.io.Serial;

/** What a page is about does not exist; the reader gets the page for 404. */
class MissingPageException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    MissingPageException(String what) {
        super(what);
    }
}
