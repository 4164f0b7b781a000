/** What travels between the stand-in's parts: types, columns, answers, errors. */
package org.anodeconsole.standin.data;
