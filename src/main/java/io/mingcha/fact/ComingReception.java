package io.mingcha.fact;

/** That a reception is listed whose date is after as-of. It is judged by no rule, but a claim that names it has its record. */
public record ComingReception(Row row, String receptionId, String unitId) implements Fact {}
