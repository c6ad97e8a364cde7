package io.mingcha.fact;

import java.time.LocalDate;

/**
 * The day somebody took up or left a post, seen from another day.
 *
 * @param workdays |WD| between the two days; 0 when they are equal
 */
public record OfficeChange(Appointment appointment, LocalDate date, long workdays) {}
