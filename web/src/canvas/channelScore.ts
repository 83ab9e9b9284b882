/**
 * Which channel suits a touchpoint best, by three criteria: the personas' preference, the relevance
 * for the stage, and the resources that the company has.
 *
 *   score = preference × relevance / 5 × resources / 5          from 0 to 1
 *
 * The preference of a channel is the mean, over the map's personas that name preferred channels, of
 * 1 / rank: 1 where a persona puts the channel first, 1/2 where second, 1/3 where third, 0 where the
 * persona does not name it. While no persona names any, the preference of every channel is 1, so that
 * it decides nothing. Relevance is judged by the team for touchpoint and channel (0 to 5), resources
 * likewise, or else taken from the channel. Without both there is no score, rather than a made-up one.
 */

/** A persona and its preferred channels, best first. */
export interface Preferring {
  readonly name: string;
  readonly channels: readonly string[];
}

export interface ChannelFacts {
  readonly id: string;
  readonly name: string;
  readonly relevance: number | undefined;
  readonly resources: number | undefined;
}

export interface ChannelScore extends ChannelFacts {
  /** From 0 to 1. */
  readonly preference: number;
  /** Each persona's part in the preference: its rank of the channel, none where it is not named. */
  readonly ranks: readonly { readonly name: string; readonly rank: number | undefined }[];
  /** From 0 to 1; undefined while relevance or resources are not judged. */
  readonly score: number | undefined;
}

function preferenceOf(channel: string, personas: readonly Preferring[]) {
  const asked = personas.filter(({ channels }) => channels.length > 0);
  const ranks = asked.map(({ name, channels }) => {
    const at = channels.indexOf(channel);
    return { name, rank: at === -1 ? undefined : at + 1 };
  });
  const sum = ranks.reduce((total, { rank }) => total + (rank === undefined ? 0 : 1 / rank), 0);
  return { ranks, preference: asked.length === 0 ? 1 : sum / asked.length };
}

/** The channels with their scores, best first; those without a score last, in the order given. */
export function scoreChannels(
  channels: readonly ChannelFacts[],
  personas: readonly Preferring[],
): readonly ChannelScore[] {
  return channels
    .map((channel): ChannelScore => {
      const { ranks, preference } = preferenceOf(channel.id, personas);
      const { relevance, resources } = channel;
      const judged = relevance !== undefined && resources !== undefined;
      return {
        ...channel,
        preference,
        ranks,
        score: judged ? (preference * relevance * resources) / 25 : undefined,
      };
    })
    .sort((a, b) => (b.score ?? -1) - (a.score ?? -1));
}
