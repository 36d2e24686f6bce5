package bank.ballast.guard.incident;

import java.util.Map;

/** What the bank says to everybody by itself, in the languages of its customers. */
final class PublicTexts {

  static final String ENGLISH = "en";
  static final String FRENCH = "fr";
  static final String ARABIC = "ar";

  private PublicTexts() {}

  static Map<String, String> releaseTitle() {
    return of("A change was undone", "Une modification a été annulée", "تم التراجع عن تغيير");
  }

  static Map<String, String> releaseWentBack(int assigned, int touched) {
    if (touched > 0) {
      return of(
          "A new version of our service did not behave as it should for some customers. We took it back; everything works as before. Your money was never affected, and we write to each customer whom it touched.",
          "Une nouvelle version de notre service n'a pas fonctionné comme prévu pour certains clients. Nous l'avons retirée ; tout fonctionne comme avant. Votre argent n'a jamais été affecté, et nous écrivons à chaque client concerné.",
          "لم تعمل نسخة جديدة من خدمتنا كما ينبغي لدى بعض العملاء. لقد سحبناها وعاد كل شيء كما كان. لم تتأثر أموالكم قط، وسنكتب إلى كل عميل تأثر بذلك.");
    }
    return assigned == 0
        ? of(
            "A new version of our service did not behave as it should. We took it back before any customer was on it.",
            "Une nouvelle version de notre service ne fonctionnait pas comme prévu. Nous l'avons retirée avant qu'un client ne l'utilise.",
            "لم تعمل نسخة جديدة من خدمتنا كما ينبغي، وقد سحبناها قبل أن يستخدمها أي عميل.")
        : of(
            "A new version of our service did not behave as it should. We took it back; everything works as before. Should we find that it touched you, we will write to you.",
            "Une nouvelle version de notre service ne fonctionnait pas comme prévu. Nous l'avons retirée ; tout fonctionne comme avant. Si nous constatons que vous êtes concerné, nous vous écrirons.",
            "لم تعمل نسخة جديدة من خدمتنا كما ينبغي. لقد سحبناها وعاد كل شيء كما كان. وإذا تبيّن أنها أثرت عليكم فسنكتب إليكم.");
  }

  static Map<String, String> releaseSuspected() {
    return of(
        "Some customers meet errors with a new version of our service. We look into it, write to each of them, and take the version back if it is to blame.",
        "Certains clients rencontrent des erreurs avec une nouvelle version de notre service. Nous les examinons, écrivons à chacun d'eux et retirerons cette version si elle est en cause.",
        "يواجه بعض العملاء أخطاء مع نسخة جديدة من خدمتنا. نحن نتحقق من الأمر ونكتب إلى كل واحد منهم، وسنسحب هذه النسخة إن كانت هي السبب.");
  }

  static Map<String, String> releaseStays() {
    return of(
        "The errors that some customers met were not brought by the new version, which stays. We have written to each of them.",
        "Les erreurs rencontrées par certains clients ne venaient pas de la nouvelle version, qui reste en place. Nous avons écrit à chacun d'eux.",
        "لم تكن النسخة الجديدة سبب الأخطاء التي واجهها بعض العملاء، وستبقى قيد الاستخدام. وقد كتبنا إلى كل واحد منهم.");
  }

  static Map<String, String> outageTitle() {
    return of("Problems with signing in", "Problèmes de connexion", "مشكلات في تسجيل الدخول");
  }

  static Map<String, String> outage() {
    return of(
        "Some customers can't sign in or pay at the moment. We are working on it, and write here what we know.",
        "Certains clients ne peuvent pas se connecter ou payer en ce moment. Nous y travaillons et écrivons ici ce que nous savons.",
        "لا يستطيع بعض العملاء تسجيل الدخول أو الدفع في الوقت الحالي. نحن نعمل على حل المشكلة وسنكتب هنا ما نعرفه.");
  }

  static Map<String, String> outageOver() {
    return of(
        "Signing in and paying work again.",
        "La connexion et les paiements fonctionnent à nouveau.",
        "عاد تسجيل الدخول والدفع إلى العمل.");
  }

  static Map<String, String> versionTitle(String platform, String version) {
    String name = "ios".equals(platform) ? "iOS" : "android".equals(platform) ? "Android" : "Web";
    return of(
        "A fault in version %s of the app (%s)".formatted(version, name),
        "Un défaut dans la version %s de l'application (%s)".formatted(version, name),
        "خلل في الإصدار %s من التطبيق (%s)".formatted(version, name));
  }

  static Map<String, String> versionBroken() {
    return of(
        "This version of our app does not work as it should. Please use the version that the app names.",
        "Cette version de notre application ne fonctionne pas comme prévu. Utilisez la version indiquée par l'application.",
        "لا يعمل هذا الإصدار من تطبيقنا كما ينبغي. يُرجى استخدام الإصدار الذي يذكره التطبيق.");
  }

  private static Map<String, String> of(String english, String french, String arabic) {
    return Map.of(ENGLISH, english, FRENCH, french, ARABIC, arabic);
  }
}
