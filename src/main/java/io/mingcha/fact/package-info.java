/**
 * The facts that rules judge: records with the dictionary's names, read as of a date, with what many rules need prepared
 * once (workday, cover, working hours). Facts never decide.
 */
@org.jspecify.annotations.NullMarked
package io.mingcha.fact;
