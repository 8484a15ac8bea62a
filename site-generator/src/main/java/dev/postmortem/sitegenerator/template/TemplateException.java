package dev.postmortem.sitegenerator.template;

/** What is wrong with a template, in one sentence that names the template. */
public final class TemplateException extends RuntimeException {

  private static final long serialVersionUID = 1;

  TemplateException(String message) {
    super(message);
  }

  TemplateException(String message, Throwable cause) {
    super(message, cause);
  }
}
