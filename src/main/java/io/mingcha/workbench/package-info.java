/** What an office needs to shape its own rules: a folder to begin with, what a change would do, and which rules are unwell. */
@org.jspecify.annotations.NullMarked
package io.mingcha.workbench;
