/**
 * A scan whose rows lie in many places: how a data set is cut into parts that can be judged apart, and how what comes of
 * them is put together. Knows nothing of what carries the parts from place to place.
 */
@org.jspecify.annotations.NullMarked
package io.mingcha.part;
