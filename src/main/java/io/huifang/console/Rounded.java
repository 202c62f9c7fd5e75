package io.huifang.console;

/** Numbers as they are shown: more digits would pretend to know more. */
final class Rounded {

    private static final double THOUSAND = 1000;

    private Rounded() {}

    static double to3(double number) {
        return Math.round(number * THOUSAND) / THOUSAND;
    }
}
