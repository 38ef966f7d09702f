import { Progress } from './progress.tsx'

export const ProgressExamples = () => <Progress label="Svar fra lokaludvalgene" value={9} max={14} text="9 af 14" />
