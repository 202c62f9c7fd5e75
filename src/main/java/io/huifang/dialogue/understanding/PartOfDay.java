package io.huifang.dialogue.understanding;

/** A part of the day, and the hour that it stands for when none is said. */
enum PartOfDay {
    SMALL_HOURS(2),
    MORNING(10),
    NOON(12),
    AFTERNOON(15),
    EVENING(19);

    private final int usual;

    PartOfDay(int usual) {
        this.usual = usual;
    }

    int usual() {
        return usual;
    }

    /** An hour of the 12-hour clock in this part of the day; hours beyond 12 stand as they are. */
    int hour(int said) {
        if (said > 12) {
            return said;
        }
        return switch (this) {
            case SMALL_HOURS -> said == 12 ? 0 : said;
            case MORNING -> said;
            case NOON -> said > 0 && said < 10 ? said + 12 : said;
            case AFTERNOON -> said == 12 ? 12 : said + 12;
            case EVENING -> said == 12 ? 0 : said < 5 ? said : said + 12;
        };
    }
}
