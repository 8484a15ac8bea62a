package dev.postmortem.schema.document.section;

import dev.postmortem.schema.model.SectionKind;
import java.util.List;

/**
 * Common headings of the known sections in German, French, Spanish, Portuguese, Italian, Dutch,
 * Japanese and Chinese.
 */
final class TranslatedSectionAliases {

  private TranslatedSectionAliases() {}

  static List<String> of(SectionKind kind) {
    return switch (kind) {
      case SUMMARY ->
          List.of(
              "Zusammenfassung",
              "Überblick",
              "Kurzfassung",
              "Was ist passiert",
              "Résumé",
              "Synthèse",
              "Que s'est-il passé",
              "Resumen",
              "Qué pasó",
              "Qué ocurrió",
              "Resumo",
              "O que aconteceu",
              "Riepilogo",
              "Sintesi",
              "Che cosa è successo",
              "Cosa è successo",
              "Samenvatting",
              "Wat is er gebeurd",
              "概要",
              "要約",
              "摘要",
              "总结",
              "事件概述",
              "概述");
      case IMPACT ->
          List.of(
              "Auswirkungen",
              "Auswirkung",
              "Folgen",
              "Conséquences",
              "Impacto",
              "Consecuencias",
              "Consequências",
              "Impatto",
              "Conseguenze",
              "Gevolgen",
              "影響",
              "影响",
              "影响范围",
              "影響範囲");
      case DETECTION ->
          List.of(
              "Erkennung",
              "Entdeckung",
              "Détection",
              "Detección",
              "Detecção",
              "Rilevamento",
              "Detectie",
              "検知",
              "検出",
              "发现",
              "检测");
      case TIMELINE ->
          List.of(
              "Zeitleiste",
              "Zeitlicher Ablauf",
              "Zeitverlauf",
              "Chronologie",
              "Ablauf",
              "Déroulement",
              "Cronología",
              "Línea de tiempo",
              "Cronologia",
              "Linha do tempo",
              "Cronologia degli eventi",
              "Tijdlijn",
              "Tijdslijn",
              "タイムライン",
              "時系列",
              "经过",
              "时间线",
              "時間線");
      case TRIGGER ->
          List.of(
              "Auslöser",
              "Déclencheur",
              "Elément déclencheur",
              "Desencadenante",
              "Gatilho",
              "Innesco",
              "Aanleiding",
              "きっかけ",
              "トリガー",
              "触发因素",
              "触发原因");
      case CONTRIBUTING_FACTORS ->
          List.of(
              "Beitragende Faktoren",
              "Ursachen",
              "Facteurs contributifs",
              "Causes profondes",
              "Factores contribuyentes",
              "Causas",
              "Fatores contribuintes",
              "Fattori contribuenti",
              "Cause",
              "Bijdragende factoren",
              "Oorzaken",
              "寄与要因",
              "要因",
              "原因分析",
              "原因",
              "促成因素");
      case RESOLUTION ->
          List.of(
              "Behebung",
              "Lösung",
              "Wiederherstellung",
              "Résolution",
              "Rétablissement",
              "Resolución",
              "Resolução",
              "Risoluzione",
              "Ripristino",
              "Oplossing",
              "Herstel",
              "解決",
              "対応",
              "復旧",
              "解决",
              "恢复",
              "处理过程");
      case WHAT_WENT_WELL ->
          List.of(
              "Was gut lief",
              "Was lief gut",
              "Ce qui a bien fonctionné",
              "Lo que salió bien",
              "Qué salió bien",
              "O que correu bem",
              "O que funcionou bem",
              "O que deu certo",
              "Cosa ha funzionato",
              "Cosa è andato bene",
              "Wat ging goed",
              "うまくいったこと",
              "良かった点",
              "做得好的",
              "做得好的地方");
      case WHAT_WENT_POORLY ->
          List.of(
              "Was schlecht lief",
              "Was lief schlecht",
              "Ce qui a mal fonctionné",
              "Lo que salió mal",
              "Qué salió mal",
              "O que correu mal",
              "O que deu errado",
              "Cosa non ha funzionato",
              "Cosa è andato male",
              "Wat ging niet goed",
              "Wat ging slecht",
              "うまくいかなかったこと",
              "悪かった点",
              "做得不好的",
              "待改进");
      case WHERE_WE_GOT_LUCKY ->
          List.of(
              "Wo wir Glück hatten",
              "Où nous avons eu de la chance",
              "Dónde tuvimos suerte",
              "Onde tivemos sorte",
              "Dove siamo stati fortunati",
              "Waar we geluk hadden",
              "幸運だったこと",
              "幸运之处");
      case FOLLOW_UP ->
          List.of(
              "Maßnahmen",
              "Massnahmen",
              "Folgemaßnahmen",
              "Nächste Schritte",
              "Actions à mener",
              "Mesures",
              "Prochaines étapes",
              "Acciones",
              "Próximos pasos",
              "Medidas",
              "Acciones de seguimiento",
              "Ações",
              "Próximos passos",
              "Azioni",
              "Prossimi passi",
              "Misure",
              "Acties",
              "Vervolgacties",
              "Vervolgstappen",
              "Maatregelen",
              "再発防止策",
              "対策",
              "アクションアイテム",
              "改进措施",
              "后续措施",
              "后续行动");
      case FIVE_WHYS ->
          List.of(
              "Fünf Warum",
              "5 Warum",
              "Les cinq pourquoi",
              "Cinq pourquoi",
              "Los cinco porqués",
              "Cinco porqués",
              "Cinco porquês",
              "Os cinco porquês",
              "Cinque perché",
              "I cinque perché",
              "Vijf keer waarom",
              "なぜなぜ分析",
              "五个为什么",
              "五問法");
      case SUPPORTING_INFORMATION ->
          List.of(
              "Weitere Informationen",
              "Anhang",
              "Annexes",
              "Anexo",
              "Anexos",
              "Allegati",
              "Bijlagen",
              "補足情報",
              "附录",
              "附錄");
    };
  }
}
