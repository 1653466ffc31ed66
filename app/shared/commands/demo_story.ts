import { flags } from '@adonisjs/core/ace'
import { EXIT, wrongUsage } from '#shared/cli/exit_codes'
import { PlainCommand } from '#shared/cli/plain_command'
import { type Told, tellStory } from '#demo/story/tell_story'

const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(1)} s`
const line = ({ ok, title, said, milliseconds }: Told) =>
  `${ok ? '✔' : '✘'} ${seconds(milliseconds).padStart(6)}  ${title}: ${said}`

export default class DemoStory extends PlainCommand {
  static commandName = 'demo:story'
  static description = 'Play a hire from order to done, over HTTP, in the demo that runs'

  @flags.string({ description: 'Where the demo is served', default: 'http://localhost:3333' })
  declare baseUrl: string

  protected async perform() {
    if (!URL.canParse(this.baseUrl)) throw wrongUsage(`${this.baseUrl} is not an address.`)
    const tell = (told: Told) => (this.json ? undefined : this.logger.log(line(told)))
    const story = await tellStory(this.baseUrl, tell)
    const end = story.ok ? `Order ${story.order} is completed` : 'The story stopped'
    const summary = `${end}, ${story.scenes.length} scenes in ${seconds(story.milliseconds)}.`
    this.tell(story, ['', summary], story.ok ? EXIT.ok : EXIT.failure)
  }
}
