const words = (text: string) => text.trim().split(/\s+/)

/**
 * Words that nobody should have in a user name or address by the accident of an abbreviation, spelled
 * as names are: a-z, å and ä as a, ö as o. Left out is what is a common part of names and harmless in
 * them; what is part of somebody's own name, written out, is never blocked (see is_blocked.ts).
 */
export const BLOCKED_ANYWHERE = words(`
  fitta fittor kuk kukar hora horor knull runka runkar snopp slida pung rumpa rovhal arsle
  skit bajs fis kiss pissa pissar spya snusk aslig javla javel jakla fanskap helvete satan
  djavul dumskal dumbom idiot fubbick korkad pucko puckad mongo cpskad efterbliven sinnessjuk galning
  tattare zigen neger nigger svartsk blatte turkjav judejav bogjav bogarna flata transa
  nazi hitler fuhrer heil mordar mord dodad dodar valdta pedof incest terror bomb knark haschi
  horunge luder slampa subba kossa svin gris rasist fascist fylla alkis fyllo
  porr sexig sexor naken bordell orgasm sperma penis vagina klitor testik dildo onani
  fuck fuk shit cunt cock dick pussy twat wank bitch slut whore tits boobs anus bastard bollock
  crap damn piss poop turd porn rape rapist nigga faggot dyke tranny retard spastic moron
  stupid kike chink gook paki gypsy killer murder suicid isis jihad kkk lolita pedo nonce
  devil demon loser ugly fatso slave heroin cocain hooker pimp scum vomit`)

/** Words that are an insult or a surprise alone, and in the middle of names often innocent. */
export const BLOCKED_WHOLE = new Set(
  words(`
    ass arse bog homo gay sex fan jud gud hin hel tjuv tok dum ful fet fat lat elak sur dod lik arg ond
    hat ras apa asna hund katt ko so get rat lus rov ars bak mus tis tiss titt bitt rum kon nud
    cum fag gag git hag hoe jap jew kill lie mad nob pig poo pee pus sad sin sod spy sue tit toy
    war die dead dying evil god fool nut psycho bad hell
    slav hor kuken snut snor mula ag ok nej ja null nil none test demo true false undefined`)
)
