/** Whether a rules folder may be run: is it the shipped one, does it keep to the vocabulary of rules, who signed it. */
@org.jspecify.annotations.NullMarked
package io.mingcha.pack;
