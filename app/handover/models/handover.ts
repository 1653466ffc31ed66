import { HandoverSchema } from '#database/schema'

export default class Handover extends HandoverSchema {
  static table = 'handovers'
}
