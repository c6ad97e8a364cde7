package io.mingcha.calendar;

/**
 * A day that a year's notice names.
 *
 * @param epochDay the day
 * @param workday true for a make-up workday, false for a day off
 * @param festival the holiday that it belongs to
 */
record SpecialDay(int epochDay, boolean workday, Festival festival) {}
