/**
 * A rank as a program sees it: {@link org.banteng.engine.process.Process}, from initialisation to
 * the end, and how communicators come from communicators.
 */
package org.banteng.engine.process;
