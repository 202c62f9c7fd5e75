package io.huifang.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * The contact points of a case, in the order in which they are called.
 *
 * @param all at least one, places without a gap
 */
record Contacts(List<Contact> all) {

    Contacts {
        all = List.copyOf(all);
    }

    /** As a case has been ordered. */
    static Contacts of(CaseOrder order) {
        List<Contact> contacts = new ArrayList<>();
        for (ContactPoint point : order.contactPoints()) {
            contacts.add(new Contact(contacts.size() + 1, point, ContactHealth.of(point), true));
        }
        return new Contacts(contacts);
    }

    /** @param place 1 is the first */
    Contact at(int place) {
        return all.get(place - 1);
    }

    boolean has(int place) {
        return place >= 1 && place <= all.size();
    }

    boolean isUsable(int place) {
        return at(place).isUsable();
    }

    /** The next place after this one that may still be called. */
    OptionalInt usableAfter(int place) {
        return all.stream()
                .filter(contact -> contact.place() > place && contact.isUsable())
                .mapToInt(Contact::place)
                .findFirst();
    }

    boolean noneUsable() {
        return all.stream().noneMatch(Contact::isUsable);
    }

    Contacts with(Contact changed) {
        List<Contact> contacts = new ArrayList<>(all);
        if (has(changed.place())) {
            contacts.set(changed.place() - 1, changed);
        } else {
            contacts.add(changed);
        }
        return new Contacts(contacts);
    }

    /** The points that came with the case's order. */
    List<ContactPoint> ordered() {
        return all.stream().filter(Contact::ordered).map(Contact::point).toList();
    }
}
