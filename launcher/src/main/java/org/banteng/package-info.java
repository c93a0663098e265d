/**
 * Runs code on several ranks from within a Java program, a test or a notebook: {@link
 * org.banteng.Banteng}.
 */
package org.banteng;
