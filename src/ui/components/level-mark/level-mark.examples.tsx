import { Cluster } from '../layout/layout.tsx'
import { LevelMark } from './level-mark.tsx'

export const LevelMarkExamples = () => (
  <Cluster>
    <LevelMark level={1}>Hovedudvalget</LevelMark>
    <LevelMark level={2}>Center-MED, Dagtilbud og Læring</LevelMark>
    <LevelMark level={3}>Område-MED Nord</LevelMark>
    <LevelMark level={4}>Lokal-MED, Svalereden</LevelMark>
  </Cluster>
)
