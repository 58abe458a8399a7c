import { applications, applicationWordings } from './applications';
import { commonWordings } from './common';
import { disclosureTopics, disclosureWordings } from './disclosure';
import { legalWordings, litigation, review } from './legal';
import { otherWordings } from './others';
import type { Topic, TopicId, Wording } from './wording';

/** Every wording that sentences are read with. */
export const wordings: readonly Wording[] = [...applicationWordings, ...legalWordings, ...disclosureWordings, ...otherWordings, ...commonWordings];

const topics: readonly Topic[] = [applications, review, litigation, ...disclosureTopics];

/** The topic of that id. */
export function topicOf(id: TopicId): Topic {
  return topics.find((topic) => topic.id === id)!;
}

/** Whether the topic is documents or acts that are published rather than cases. */
export function isOfDisclosure(id: TopicId): boolean {
  return topicOf(id).table === 'disclosure';
}

/** A sentence speaks of what the tables count when it names one of these. */
export const subjects = /申请|予以公开|部分公开|不予公开|无法提供|不予处理|复议|诉讼|争议|规章|规范性文件|许可|处罚|强制|收费|采购|对外管理/u;
