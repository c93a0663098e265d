/** The suites, compiled ahead of time, on the machines that there are. */
package org.banteng.metaltests;
