/** Photo sheets, audio and video. */
export const mediaTables = ``
