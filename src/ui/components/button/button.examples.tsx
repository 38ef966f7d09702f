import { Cluster, Stack } from '../layout/layout.tsx'
import { Button, DisabledButton, LinkButton } from './button.tsx'
import { ButtonForm } from './button-form.tsx'

export const ButtonExamples = () => (
  <Stack>
    <Cluster>
      <ButtonForm action="#button" kind="primary" hidden={{ version: 3 }}>
        Send dagsordenen ud
      </ButtonForm>
      <Button>Gem kladde</Button>
      <LinkButton href="#button" kind="quiet">
        Fortryd
      </LinkButton>
      <Button kind="danger">Aflys mødet</Button>
      <Button small>Tilføj bilag</Button>
    </Cluster>
    <DisabledButton kind="primary" reason="Næstformanden mangler at dreje sin nøgle.">
      Udsend referatet
    </DisabledButton>
  </Stack>
)
