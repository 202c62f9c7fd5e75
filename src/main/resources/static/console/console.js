// What every page shares. Loaded as a module; pages bring modules of their own for what only they need.
import {confirmWith} from "./confirm.js";
import {toast} from "./toast.js";

const toasts = document.getElementById("toasts");

// Spring Security's token, for what htmx sends; forms carry it themselves.
document.body.addEventListener("htmx:configRequest", (event) => {
    const csrf = document.querySelector('meta[name="csrf"]');
    if (csrf) {
        event.detail.headers[csrf.dataset.header] = csrf.content;
    }
});

// hx-confirm, and data-confirm on plain forms, ask in our own dialog.
document.body.addEventListener("htmx:confirm", (event) => {
    if (event.detail.question) {
        event.preventDefault();
        confirmWith(event.detail.question, () => event.detail.issueRequest(true));
    }
});
document.addEventListener("submit", (event) => {
    const question = event.submitter?.dataset.confirm ?? event.target.dataset.confirm;
    if (question && !event.target.dataset.confirmed) {
        event.preventDefault();
        confirmWith(question, () => {
            event.target.dataset.confirmed = "yes";
            event.target.requestSubmit(event.submitter ?? undefined);
            delete event.target.dataset.confirmed;
        });
    }
});

// A choice that takes effect at once.
document.addEventListener("change", (event) => {
    if (event.target.matches("select[data-submits]")) {
        event.target.form.requestSubmit();
    }
});

// An open menu closes when one looks elsewhere.
document.addEventListener("click", (event) => {
    for (const menu of document.querySelectorAll("details.user[open]")) {
        if (!menu.contains(event.target)) {
            menu.open = false;
        }
    }
});
document.addEventListener("keydown", (event) => {
    const menu = document.querySelector("details.user[open]");
    if (event.key === "Escape" && menu) {
        menu.open = false;
        menu.querySelector("summary").focus();
    }
});

// What did not work is said; a server's own words come as the event "toast" (header HX-Trigger).
document.body.addEventListener("htmx:responseError", (event) => {
    const status = event.detail.xhr.status;
    toast(status === 401 ? toasts.dataset.signedOut : status === 403 ? toasts.dataset.refused : toasts.dataset.failed, "bad");
});
document.body.addEventListener("htmx:sendError", () => toast(toasts.dataset.offline, "bad"));
document.body.addEventListener("toast", (event) => toast(event.detail.value ?? event.detail.words, event.detail.tone));
