package io.huifang.bench.understanding.calls;

import io.huifang.bench.understanding.calls.Part.Lines;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Somebody at the borrower's company picks up. */
final class EmployerPlot implements Casting.Plot {

    private record Person(String name, String he) {}

    private static final List<Person> PEOPLE = List.of(
            new Person("John Miller", "he"),
            new Person("Mary Carter", "she"),
            new Person("Peter Brown", "he"),
            new Person("Susan Clark", "she"),
            new Person("David Young", "he"),
            new Person("Linda Green", "she"));
    private static final List<String> COMPANIES = List.of(
            "United Machine Works",
            "Harbour Freight Services",
            "Golden Gate Foods",
            "River Valley Furniture",
            "North Star Electric",
            "Green Hill Textiles",
            "Silver Lake Printing",
            "Morning Light Medical",
            "Blue Ocean Shipping",
            "Red Brick Construction",
            "Pioneer Steel",
            "Central Paper Mills",
            "Eastern Glass",
            "Mountain View Software",
            "Atlantic Trading");
    private static final List<String> TITLES = List.of(
            "software engineer",
            "sales manager",
            "accountant",
            "truck driver",
            "office clerk",
            "project manager",
            "electrician",
            "warehouse manager",
            "marketing director",
            "machine operator");
    private static final List<String> CITIES =
            List.of("Boston", "Chicago", "Denver", "Seattle", "Houston", "Dallas", "Atlanta", "Phoenix");
    private static final List<String> STREETS = List.of(
            "Garden Road", "Main Street", "Station Road", "Park Avenue", "King Street", "Mill Lane", "River Road");
    private static final List<String> DEPARTMENTS = List.of(
            "human resources",
            "i am in human resources",
            "the personnel department",
            "reception",
            "this is the front desk",
            "accounting",
            "sales");

    @Override
    public String script() {
        return "employer";
    }

    @Override
    public List<String> contestable() {
        return List.of("company", "employed", "still", "title", "joined", "address");
    }

    @Override
    public void invent(Dice dice, Set<String> contradicted, Map<String, String> facts, Map<String, Lines> lines) {
        Person person = dice.of(PEOPLE);
        facts.put("name", person.name());
        String he = person.he();

        String company = dice.of(COMPANIES);
        facts.put("company", company + dice.of(List.of("", " Limited", " Company Limited")));
        String told = lower(contradicted.contains("company") ? dice.otherThan(company, COMPANIES) : company);
        lines.put("company", Casting.said(dice, told, "we are " + told, "this is " + told, "you have reached " + told));
        lines.put("department", Casting.said(dice, dice.of(DEPARTMENTS)));

        lines.put(
                "employed",
                contradicted.contains("employed")
                        ? Casting.no(dice, "no " + he + " does not work here", "no we have nobody of that name")
                        : Casting.yes(dice, "yes " + he + " works here", "yes " + he + " is"));
        lines.put(
                "still",
                contradicted.contains("still")
                        ? Casting.no(dice, "no not any more", "no " + he + " left last year")
                        : Casting.yes(dice, "yes " + he + " still works here", "yes " + he + " does"));

        String title = dice.of(TITLES);
        facts.put("title", title);
        String does = contradicted.contains("title") ? dice.otherThan(title, TITLES) : title;
        lines.put("title", Casting.said(dice, does, he + " is a " + does, "a " + does));

        int year = dice.between(2008, 2023);
        int month = dice.between(1, 12);
        facts.put("joined", String.format(Locale.ROOT, "%d-%02d", year, month));
        int off = contradicted.contains("joined") ? dice.of(List.of(-4, -3, -2, 2, 3)) : 0;
        String when = Spoken.monthAndYear(month, year + off);
        lines.put(
                "joined",
                new Lines(
                        List.of(dice.of(List.of(when, "in " + when, he + " joined in " + when)), when),
                        String.format(Locale.ROOT, "%d%02d#", year + off, month)));

        String city = dice.of(CITIES);
        String street = dice.of(STREETS);
        int house = dice.between(2, 60);
        facts.put("address", house + " " + street + ", " + city);
        String where = lower(Spoken.number(house) + " " + street + " "
                + (contradicted.contains("address") ? dice.otherThan(city, CITIES) : city));
        lines.put("address", Casting.said(dice, where, "we are at " + where));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
