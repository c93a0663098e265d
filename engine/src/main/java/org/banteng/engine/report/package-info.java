/**
 * What is told of a job when it goes wrong: where its ranks are, and which frames of a stack are
 * the program's.
 */
package org.banteng.engine.report;
