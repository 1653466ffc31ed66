import { Play } from '#demo/story/play'
import { SCENES } from '#demo/story/scenes'

export interface Told {
  title: string
  said: string
  ok: boolean
  milliseconds: number
}

export interface Story {
  order: string
  ok: boolean
  milliseconds: number
  scenes: Told[]
}

/** Plays the whole story over HTTP, and stops at the first scene that doesn't go as it should. */
export async function tellStory(base: string, tell: (told: Told) => void): Promise<Story> {
  const play = new Play(base)
  const story: Story = { order: '', ok: true, milliseconds: 0, scenes: [] }
  for (const scene of SCENES) {
    const told = await timed(scene.title, () => scene.play(play))
    tell(told)
    story.scenes.push(told)
    story.ok = told.ok
    if (!told.ok) break
  }
  const milliseconds = story.scenes.reduce((sum, told) => sum + told.milliseconds, 0)
  return { ...story, order: play.number, milliseconds }
}

async function timed(title: string, work: () => Promise<string>): Promise<Told> {
  const started = performance.now()
  const [ok, said] = await work().then(
    (words) => [true, words] as const,
    (error) => [false, error instanceof Error ? error.message : String(error)] as const
  )
  return { title, said, ok, milliseconds: Math.round(performance.now() - started) }
}
