import type { Passage } from '../passage';

export const IMAGES: readonly Passage[] = [
  {
    about: [
      'image',
      'images',
      'picture',
      'pictures',
      'photo',
      'photos',
      'vision',
      'see',
      'describe an image',
      'look at',
    ],
    text: `You can send images along with your text. The content of the message is then a list of parts: one part of type \`text\` with your question, and one part of type \`image_url\` for each image. The image is either an address on the web or the file itself, written as a data URL in base64. A model with vision turns it into tokens and «reads|treats» them like words. I am a simulated model and cannot see what is in a picture, but I do read its header, so I can tell you its type and its size in pixels. «Attach one and ask me.|Attach one and see.»`,
  },
  {
    about: ['png', 'jpeg', 'jpg', 'gif', 'webp', 'file type', 'image format', 'compression'],
    text: `Four image types are common in chat requests. PNG keeps every pixel exactly and suits screenshots and drawings. JPEG loses a little detail and is «much smaller|far smaller» for photographs. WebP does both and is smaller still, and GIF is old but «simple|widely known», with a palette of 256 colours. A file says what it is in its first bytes, so a server does not have to «believe|trust» the name. For a model the type hardly matters; what matters is that text in the picture is «large enough|sharp enough» to read.`,
  },
  {
    about: ['pixel', 'pixels', 'resolution', 'image size', 'resize', 'shrink', 'detail', 'width', 'height'],
    text: `The size of an image is its width and height in pixels. Models do not read more than they were built for: a large picture is scaled down before it is cut into tiles, and each tile costs tokens. Sending a photograph of 4000 by 3000 pixels is therefore «slow and expensive|a waste», and it brings «no gain|nothing». About 1500 pixels on the longer side are «enough|plenty» for most questions. Crop the picture to the part you ask about; that helps more than «resolution|any setting».`,
  },
  {
    about: ['base64', 'data url', 'data urls', 'encode', 'encoding', 'upload', 'attach', 'file'],
    text: `A data URL puts a file into a text. It begins with \`data:\`, then comes the type such as \`image/png\`, then \`;base64,\` and the bytes written with sixty-four «harmless|plain» characters. Four characters stand for three bytes, so the text is a third larger than the file. Servers limit the size of a request, and a few large pictures «reach|meet» that limit quickly. If the picture is already on the web, send its address «instead|in place of the bytes»; then the provider fetches it, which works only if the address is public.`,
  },
];
