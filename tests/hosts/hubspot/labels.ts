/** The languages of the stand-in, in the order of the columns below. */
export const languages = ['en', 'de', 'fr', 'ja', 'pt-BR', 'ar'] as const;
export type Language = (typeof languages)[number];

const table = {
  deals: 'Deals|Deals|Transactions|取引|Negócios|الصفقات',
  contacts: 'Contacts|Kontakte|Contacts|コンタクト|Contatos|جهات الاتصال',
  companies: 'Companies|Unternehmen|Entreprises|会社|Empresas|الشركات',
  tickets: 'Tickets|Tickets|Tickets|チケット|Tickets|التذاكر',
  name: 'Name|Name|Nom|名前|Nome|الاسم',
  amount: 'Amount|Betrag|Montant|金額|Valor|المبلغ',
  stage: 'Deal stage|Deal-Phase|Phase de la transaction|取引ステージ|Etapa do negócio|مرحلة الصفقة',
  pipeline: 'Pipeline|Pipeline|Pipeline|パイプライン|Pipeline|المسار',
  owner: 'Deal owner|Zuständiger Mitarbeiter|Propriétaire|担当者|Proprietário|المالك',
  closeDate: 'Close date|Abschlussdatum|Date de fermeture|クローズ日|Data de fechamento|تاريخ الإغلاق',
  createDate: 'Create date|Erstellungsdatum|Date de création|作成日|Data de criação|تاريخ الإنشاء',
  nextStep: 'Next step|Nächster Schritt|Prochaine étape|次のステップ|Próxima etapa|الخطوة التالية',
  lifecycleStage:
    'Lifecycle stage|Lifecycle-Phase|Phase du cycle de vie|ライフサイクルステージ|Fase do ciclo de vida|مرحلة دورة الحياة',
  leadStatus: 'Lead status|Lead-Status|Statut du lead|リードステータス|Status do lead|حالة العميل المحتمل',
  lastContacted:
    'Last contacted|Zuletzt kontaktiert|Dernier contact|最終コンタクト日|Último contato|آخر اتصال',
  source: "Original source|Ursprüngliche Quelle|Source d'origine|最初のソース|Fonte original|المصدر الأصلي",
  ticketStatus:
    'Ticket status|Ticket-Status|Statut du ticket|チケットステータス|Status do ticket|حالة التذكرة',
  priority: 'Priority|Priorität|Priorité|優先度|Prioridade|الأولوية',
  jobTitle: 'Job title|Position|Intitulé de poste|役職|Cargo|المسمى الوظيفي',
  domain: 'Company domain|Domain|Domaine|ドメイン|Domínio|النطاق',
  industry: 'Industry|Branche|Secteur|業種|Setor|القطاع',
  revenue: 'Annual revenue|Jahresumsatz|Revenu annuel|年間売上|Receita anual|الإيرادات السنوية',
  about:
    'About this deal|Über diesen Deal|À propos de cette transaction|この取引の概要|Sobre este negócio|عن هذه الصفقة',
  aboutContact:
    'About this contact|Über diesen Kontakt|À propos de ce contact|このコンタクトの概要|Sobre este contato|عن جهة الاتصال',
  aboutCompany:
    'About this company|Über dieses Unternehmen|À propos de cette entreprise|この会社の概要|Sobre esta empresa|عن هذه الشركة',
  aboutTicket:
    'About this ticket|Über dieses Ticket|À propos de ce ticket|このチケットの概要|Sobre este ticket|عن هذه التذكرة',
  plan: 'Plan|Planung|Plan|計画|Plano|الخطة',
  team: 'Team|Team|Équipe|チーム|Equipe|الفريق',
  overview: 'Overview|Überblick|Aperçu|概要|Visão geral|نظرة عامة',
  activities: 'Activities|Aktivitäten|Activités|アクティビティー|Atividades|الأنشطة',
  search:
    'Search HubSpot|HubSpot durchsuchen|Rechercher dans HubSpot|HubSpotを検索|Pesquisar no HubSpot|بحث في HubSpot',
  attachments: 'Attachments|Anhänge|Pièces jointes|添付ファイル|Anexos|المرفقات',
  upcoming:
    'Recent activity|Letzte Aktivitäten|Activité récente|最近のアクティビティー|Atividade recente|النشاط الأخير',
  preview: 'Preview|Vorschau|Aperçu|プレビュー|Visualizar|معاينة',
  view: 'View record|Datensatz anzeigen|Voir la fiche|レコードを表示|Ver registro|عرض السجل',
  reply: 'Reply|Antworten|Répondre|返信|Responder|رد',
  note: 'Note|Notiz|Note|メモ|Nota|ملاحظة',
  email: 'Email|E-Mail|E-mail|Eメール|E-mail|البريد',
  call: 'Call|Anruf|Appel|コール|Chamada|مكالمة',
  task: 'Task|Aufgabe|Tâche|タスク|Tarefa|مهمة',
  meeting: 'Meeting|Meeting|Réunion|ミーティング|Reunião|اجتماع',
};

export type LabelKey = keyof typeof table;
export type Labels = Record<LabelKey, string>;

const keys = Object.keys(table) as LabelKey[];

function wordsOf(column: number): Labels {
  return Object.fromEntries(
    keys.map((key) => {
      const text = table[key].split('|')[column];
      if (!text)
        throw new Error(`The stand-in has no word for ${key} in ${languages[column]}: add it in labels.ts.`);
      return [key, text];
    }),
  ) as Labels;
}

/** The page's own words. An adapter must not depend on any of them. */
export const labels = Object.fromEntries(
  languages.map((language, column) => [language, wordsOf(column)]),
) as Record<Language, Labels>;
