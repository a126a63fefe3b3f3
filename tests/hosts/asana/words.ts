import type { Language } from './stand-in-options.ts';

const keys = [
  'assignee',
  'noAssignee',
  'due',
  'noDue',
  'projects',
  'amount',
  'kind',
  'markComplete',
  'completed',
  'details',
  'home',
  'inbox',
  'search',
  'myTasks',
  'list',
  'board',
  'addTask',
  'comment',
  'created',
  'close',
] as const;

const rows: Record<Language, string> = {
  en: 'Assignee|No assignee|Due date|No due date|Projects|Amount|Kind|Mark complete|Completed|Details|Home|Inbox|Search|My tasks|List|Board|Add task|Ask a question or post an update…|created this task.|Close details',
  de: 'Verantwortlich|Niemand zugewiesen|Fälligkeitsdatum|Kein Fälligkeitsdatum|Projekte|Betrag|Art|Als erledigt markieren|Erledigt|Details|Startseite|Posteingang|Suche|Meine Aufgaben|Liste|Board|Aufgabe hinzufügen|Frage stellen oder Update posten…|hat diese Aufgabe erstellt.|Details schließen',
  fr: 'Responsable|Aucun responsable|Échéance|Pas d’échéance|Projets|Montant|Type|Marquer comme terminée|Terminée|Détails|Accueil|Boîte de réception|Recherche|Mes tâches|Liste|Tableau|Ajouter une tâche|Poser une question…|a créé cette tâche.|Fermer',
  ja: '担当者|担当者なし|期日|期日なし|プロジェクト|金額|種類|完了にする|完了|詳細|ホーム|受信トレイ|検索|マイタスク|リスト|ボード|タスクを追加|質問や更新を投稿…|がこのタスクを作成しました。|詳細を閉じる',
  'pt-BR':
    'Responsável|Sem responsável|Data de conclusão|Sem data|Projetos|Valor|Tipo|Marcar como concluída|Concluída|Detalhes|Página inicial|Caixa de entrada|Busca|Minhas tarefas|Lista|Quadro|Adicionar tarefa|Fazer uma pergunta…|criou esta tarefa.|Fechar',
  ar: 'المكلّف|لا يوجد مكلّف|تاريخ الاستحقاق|لا يوجد تاريخ|المشاريع|المبلغ|النوع|وضع علامة مكتمل|مكتمل|التفاصيل|الرئيسية|البريد الوارد|بحث|مهامي|قائمة|لوحة|إضافة مهمة|اطرح سؤالاً…|أنشأ هذه المهمة.|إغلاق',
};

export type Words = Record<(typeof keys)[number], string>;

/** The page's own words in a language. An adapter must not depend on any of them. */
export function wordsOf(language: Language): Words {
  const texts = rows[language].split('|');
  return Object.fromEntries(keys.map((key, index) => [key, texts[index] ?? key])) as Words;
}

/** A day as the host writes it: without the year in the present one. */
export function dayText(language: Language, iso: string): string {
  const format: Intl.DateTimeFormatOptions = { month: 'short', day: 'numeric', timeZone: 'UTC' };
  if (!iso.startsWith('2026')) format.year = 'numeric';
  return new Intl.DateTimeFormat(language, format).format(new Date(`${iso}T00:00:00Z`));
}

/** A custom field's value as the host writes it: amounts are in euros. */
export function fieldText(language: Language, value: string | number | undefined): string {
  if (value === undefined || value === '') return '—';
  if (typeof value === 'string') return value;
  return new Intl.NumberFormat(language, { style: 'currency', currency: 'EUR' }).format(value);
}
